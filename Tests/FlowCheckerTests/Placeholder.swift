import Testing

@testable import FlowChecker
