import Workbench

/// What is left of what was acknowledged.
struct Account: CustomStringConvertible {
  let acknowledged: Int
  let lost: [String]
  let doubled: [String]
  let verdict: String
  let isSound: Bool

  var isWhole: Bool { isSound && lost.isEmpty && doubled.isEmpty }

  init(of path: String, acknowledged lines: [String]) throws {
    let tags = lines.filter { $0.hasPrefix("ack ") }.map { String($0.dropFirst(4)) }
    let workspace = try Workspace.open(path)
    let kept = try (workspace.entries(.revision) + workspace.entries(.batch)).map(\.reason)
    let times = Dictionary(kept.map { ($0, 1) }, uniquingKeysWith: +)
    let verification = try workspace.verify()
    acknowledged = tags.count
    lost = tags.filter { times[$0] == nil }
    doubled = tags.filter { times[$0, default: 1] > 1 }
    (isSound, verdict) = (verification.isSound, verification.sentence)
    try workspace.close()
  }

  var description: String {
    "acknowledged \(acknowledged), lost \(lost.count), doubled \(doubled.count). \(verdict)"
  }
}
