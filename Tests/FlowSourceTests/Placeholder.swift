import Testing

@testable import FlowSource
