import FlowChecker
import FlowValues

/// Where each slot of a frame stands.
struct FrameLayout {
  let offsets: [Int]
  let storages: [SlotStorage]
  /// Which words hold a ``Truth``.
  let isTruth: [Bool]
  /// Whether any slot holds something to release.
  let hasHeap: Bool
  /// Words in all, the one for the depth included.
  let size: Int

  static let textWords = (MemoryLayout<Text>.stride + 7) / 8
  static let valueWords = (MemoryLayout<Value>.stride + 7) / 8

  init(_ slots: [Slot]) {
    var offsets: [Int] = []
    var next = 1
    storages = slots.map(\.type.storage)
    isTruth = slots.map { $0.type == .bool }
    hasHeap = storages.contains { $0 != .word }
    for storage in storages {
      offsets.append(next)
      next += Self.words(storage)
    }
    self.offsets = offsets
    size = next
  }

  static func words(_ storage: SlotStorage) -> Int {
    switch storage {
    case .word: 1
    case .text: textWords
    case .value: valueWords
    }
  }

  /// Makes the slots ready to be assigned to.
  func initialize(_ frame: Words) {
    for index in offsets.indices {
      switch storages[index] {
      case .word where isTruth[index]:
        frame.setTruth(offsets[index], Truth(unknown: .notSet))
      case .word: frame[offsets[index]] = Double(unknown: .notSet)
      case .text: frame.text(offsets[index]).initialize(to: .unknown(.notSet))
      case .value: frame.value(offsets[index]).initialize(to: .unknown(.notSet))
      }
    }
  }

  /// Releases what the first slots hold, or all of them.
  func deinitialize(_ frame: Words, first count: Int? = nil) {
    for index in 0..<(count ?? offsets.count) {
      switch storages[index] {
      case .word: break
      case .text: frame.text(offsets[index]).deinitialize(count: 1)
      case .value: frame.value(offsets[index]).deinitialize(count: 1)
      }
    }
  }
}

extension Reason {
  /// A slot was looked at before it was set.
  static let notSet = Reason("it has not been set yet")
}
