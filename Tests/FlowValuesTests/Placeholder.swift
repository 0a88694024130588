import Testing

@testable import FlowValues
