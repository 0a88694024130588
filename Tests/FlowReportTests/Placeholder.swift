import Testing

@testable import FlowReport
