import FlowValues

/// Why a repository could not say something.
public struct NoAnswer: Error, Hashable, Sendable {
  public let reason: Reason

  public init(_ sentence: String) { reason = Reason(sentence) }

  public init(_ reason: Reason) { self.reason = reason }
}

/// What a repository says, or why it cannot say it.
public typealias RepositoryAnswer<Answer> = Result<Answer, NoAnswer>
