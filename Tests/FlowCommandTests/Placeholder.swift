import Testing

@testable import FlowCommand
