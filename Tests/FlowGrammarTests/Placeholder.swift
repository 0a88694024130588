import Testing

@testable import FlowGrammar
