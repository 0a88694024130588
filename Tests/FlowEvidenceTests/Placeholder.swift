import Testing

@testable import FlowEvidence
