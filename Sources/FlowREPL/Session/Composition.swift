import FlowChecker
import FlowReport
import FlowSession
import FlowSource
import FlowSyntax

/// The pieces of a session as one script, and the way back from places in it to what was typed.
struct Composition {
  let script: LoadedScript
  private let segments: [Segment]
  /// The texts as people know them.
  let sources: SourceTable

  /// Why the policy that the script is held to cannot be read.
  let policyError: FileError?
  /// What was found out about the script.
  let memory = Memory()

  /// Remembers how the script was checked, for as long as it is the script.
  final class Memory {
    var checking: Checking?
  }

  private struct Segment {
    let start: Int
    let piece: Piece
  }

  /// - Parameter saying: what only people and tests say, to stand in a test of its own at the end.
  init(
    _ state: SessionState, saying: Piece? = nil, _ request: ScriptRequest,
    beside more: SourceTable
  ) {
    var bytes: [UInt8] = []
    var segments: [Segment] = []
    var pieces = state.pieces
    let given = state.madeUp.map(\.piece)
    if !given.isEmpty { pieces += Self.test(of: given) }
    // What was given is given there anew, so that it can be spoken of by name.
    if let saying { pieces += Self.test(of: given + [saying]) }
    for piece in pieces {
      // A separator, so that no block goes on with the one before.
      if !bytes.isEmpty { bytes += "\n;\n".utf8 }
      // The beginning of a file keeps its place, and so its line numbers, by itself.
      segments.append(Segment(start: bytes.count, piece: piece))
      bytes += piece.bytes
    }
    bytes.append(0x0A)
    self.segments = segments
    let permissions = request.permissions
    var policyError: FileError?
    var loaded: LoadedScript?
    // What is typed without a file is held to nothing.
    if let policy = request.policy, state.path != SessionState().path {
      do throws(FileError) {
        loaded = try ModuleLoader.load(
          state.path, bytes: bytes, permissions: permissions, policy: policy)
      } catch {
        policyError = error
      }
    }
    self.policyError = policyError
    script = loaded ?? ModuleLoader.load(state.path, bytes: bytes, permissions: permissions)
    var sources = more
    for module in script.modules.dropFirst() { sources.insert(module.tree.source) }
    for segment in segments { sources.insert(segment.piece.source) }
    self.sources = sources
  }

  private static func test(of pieces: [Piece]) -> [Piece] {
    func part(_ text: String) -> Piece {
      let source = SourceFile(id: FileID(.max), path: "prompt", text: text)
      return Piece(source: source, range: 0..<source.bytes.count)
    }
    return [part("test \"at the prompt\" {")] + pieces + [part("}")]
  }

  /// The place as a person knows it.
  func shown(_ span: Span) -> Span {
    guard span.file.number == 0 else { return span }
    let start = Int(span.start)
    guard let segment = segments.last(where: { $0.start <= start }) else { return span }
    let shift = segment.piece.range.lowerBound - segment.start
    let end = min(Int(span.end) + shift, segment.piece.range.upperBound)
    return Span(
      file: segment.piece.source.id, start: UInt32(clamping: start + shift),
      end: UInt32(clamping: max(end, start + shift)))
  }

  func shown(_ diagnostic: Diagnostic) -> Diagnostic { diagnostic.moved(shown) }
}

extension Diagnostic {
  /// The same message about other places.
  func moved(_ place: (Span) -> Span) -> Diagnostic {
    Diagnostic(
      code, severity, ValueText.advice(headline), at: place(span), label: primary.text,
      causes: causes.map { Label(place($0.span), $0.text) },
      // What was typed is not mended in place; the mend is advice.
      help: help + (fix.map { [$0.title] } ?? []).filter { !help.contains($0) })
  }
}
