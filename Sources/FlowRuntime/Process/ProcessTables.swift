import FlowChecker
import FlowValues

/// The parts of the process that are built once: the code of roles and deadlines, calendars.
final class ProcessTables {
  /// For each ladder and level, who holds it and how long it has.
  var levels: [[LevelCode]] = []
  /// Role sets by what they are written like, for escalations whose ladder has changed since.
  var roleSets: [String: PeopleCode] = [:]
  var roles: [PeopleCode] = []
  var overrides: [OverrideCode] = []
  var decisions: [PeopleCode?] = []
  /// What each channel runs, a list of texts, or the path of its file.
  var channels: [ValueCode] = []
  var phaseOwners: [PeopleCode?] = []
  var phaseLengths: [LengthCode?] = []
  var phaseDelivers: [[TextCode]] = []
  private var rotations: [Int: Rotation] = [:]
  private var calendars: [Int: WorkCalendar] = [:]

  struct LevelCode {
    let role: PeopleCode
    let within: LengthCode
  }

  struct OverrideCode {
    let grantedBy: PeopleCode?
    let with: PeopleCode?
    let lasts: LengthCode?
    let review: LengthCode?
  }

  func rotation(_ number: Int, _ rota: CheckedRota, _ process: CheckedProcess) -> Rotation? {
    if let known = rotations[number] { return known }
    var zone: Zone?
    if let name = rota.zone {
      guard let loaded = try? Zone.load(name) else { return nil }
      zone = loaded
    }
    let rotation = Rotation(
      people: rota.people.map { process.people[$0].name }, every: rota.every, from: rota.from,
      zone: zone)
    rotations[number] = rotation
    return rotation
  }

  func calendar(_ number: Int, _ process: CheckedProcess) -> WorkCalendar? {
    if let known = calendars[number] { return known }
    let declared = process.calendars[number]
    guard let zone = try? Zone.load(declared.zone),
      let calendar = try? WorkCalendar(
        zone: zone, hours: declared.hours,
        closed: declared.closed.compactMap { CivilMoment(instant: $0)?.date })
    else { return nil }
    calendars[number] = calendar
    return calendar
  }
}

/// A length of time as a node: elapsed or working.
struct LengthCode {
  /// What a deadline is worth.
  enum Length {
    case elapsed(Double)
    case working(WorkingDuration)
    case unknown(Reason)
  }

  let calendar: Int?
  let run: (Words) -> Length
}

/// When a length of time that began at an instant is over.
struct DeadlineCode {
  let run: (Words, Double) -> Double?
}
