import Testing

@testable import FlowSession
