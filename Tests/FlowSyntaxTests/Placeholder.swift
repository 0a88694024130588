import Testing

@testable import FlowSyntax
