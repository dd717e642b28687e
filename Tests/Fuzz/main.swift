import Evidence
import Foundation
import Model

// Every reader of bytes from outside, thrown mutated input. `Scripts/fuzz` builds and runs this; `--list` names the
// readers, the environment variable FUZZ_READER chooses one.

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

enum Reader: String, CaseIterable {
  case csv, stateLog, stages, azureDevOps, linear, jiraCSV, jiraJSON, devLake, gitLab, measures, openMetrics, detected
  case model, days, edits

  func read(_ bytes: [UInt8]) -> Int {
    switch self {
    case .csv: intake(bytes, .csv)
    case .stateLog: intake(bytes, .stateLog)
    case .stages: intake(Array("ID,Link,Title,Ready,Doing,Done,Type\n".utf8) + bytes, .csv)
    case .azureDevOps: intake(bytes, .azureDevOps)
    case .linear: intake(bytes, .linear)
    case .jiraCSV: intake(bytes, .jiraCSV)
    case .jiraJSON: intake(bytes, .jiraJSON)
    case .devLake: intake(bytes, .devLake)
    case .gitLab: intake(bytes, .gitLab)
    case .measures: intake(bytes, .measures)
    case .openMetrics: intake(bytes, .openMetrics)
    case .detected: intake(bytes, nil)
    case .model: Snapshot.read([ModelText(file: "fuzz.yaml", bytes: bytes)]).findings.count
    case .days: Day(written: String(decoding: bytes, as: UTF8.self)).map { Int($0.number) } ?? 0
    case .edits: Edit(written: String(decoding: bytes, as: UTF8.self)) == nil ? 0 : 1
    }
  }

  private func intake(_ bytes: [UInt8], _ format: ImportFormat?) -> Int {
    var choices = ImportChoices()
    choices.format = format
    choices.dateOrder = .dmy
    let intake = Importer.read(bytes: bytes, name: "fuzz", choices: choices)
    precondition(intake.isRefused || intake.report.balances, "the account does not balance")
    return intake.report.rows
  }
}

nonisolated(unsafe) var sink = 0  // reason: the optimiser must not remove the reader; libFuzzer runs one thread

if CommandLine.arguments.contains("--list") {
  print(Reader.allCases.map(\.rawValue).joined(separator: "\n"))
  exit(0)
}

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(
  runDriver(&count, &arguments) { bytes, length in
    let reader = Reader(rawValue: ProcessInfo.processInfo.environment["FUZZ_READER"] ?? "") ?? .detected
    sink &+= reader.read(Array(UnsafeBufferPointer(start: bytes, count: length)))
    return 0
  })
