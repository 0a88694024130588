/// Releases what some slots of a frame hold.
struct SlotRelease {
  let run: (Words) -> Void

  init(_ run: @escaping (Words) -> Void) { self.run = run }

  /// Nothing where no slot holds anything to release.
  init?(_ slots: [Int], of layout: FrameLayout) {
    let texts = slots.filter { layout.storages[$0] == .text }.map { layout.offsets[$0] }
    let values = slots.filter { layout.storages[$0] == .value }.map { layout.offsets[$0] }
    switch (texts.count, values.count) {
    case (0, 0): return nil
    case (1, 0):
      let a = texts[0]
      run = { $0.text(a).deinitialize(count: 1) }
    case (2, 0):
      let (a, b) = (texts[0], texts[1])
      run = { frame in
        frame.text(a).deinitialize(count: 1)
        frame.text(b).deinitialize(count: 1)
      }
    case (3, 0):
      let (a, b, c) = (texts[0], texts[1], texts[2])
      run = { frame in
        frame.text(a).deinitialize(count: 1)
        frame.text(b).deinitialize(count: 1)
        frame.text(c).deinitialize(count: 1)
      }
    case (0, 1):
      let a = values[0]
      run = { $0.value(a).deinitialize(count: 1) }
    case (0, 2):
      let (a, b) = (values[0], values[1])
      run = { frame in
        frame.value(a).deinitialize(count: 1)
        frame.value(b).deinitialize(count: 1)
      }
    default:
      run = { frame in
        for offset in texts { frame.text(offset).deinitialize(count: 1) }
        for offset in values { frame.value(offset).deinitialize(count: 1) }
      }
    }
  }
}
