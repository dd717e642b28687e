package import Model

/// One file as it was handed in.
package struct SourceFile: Sendable {
  /// As people call it, for findings.
  package let name: String
  package let bytes: [UInt8]
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// Bytes of a tracker's export in, work items out. Never traps on what a file holds, never drops a
/// row silently, never guesses silently.
package enum Importer {
  /// - Parameter zone: the rules for times that are written without an offset.
  package static func read(
    bytes: [UInt8], name: String, choices: ImportChoices = ImportChoices(), zone: Zone = .utc
  ) -> Intake {
    read([SourceFile(name: name, bytes: bytes)], choices: choices, zone: zone)
  }

  /// Reads files that belong together, such as DevLake's issues and their changelogs.
  package static func read(
    _ files: [SourceFile], choices: ImportChoices = ImportChoices(), zone: Zone = .utc
  ) -> Intake {
    var texts: [DecodedFile] = []
    for file in files {
      switch DecodedFile.of(file) {
      case .success(let text): texts.append(text)
      case .failure(let refused): return Intake(refused: refused.finding, format: choices.format ?? .csv)
      }
    }
    guard let first = texts.first else { return Intake(refused: Refused.nothing("").finding, format: .csv) }
    guard let format = choices.format ?? detect(first) else {
      return Intake(refused: Refused.unknownFormat(first.name).finding, format: .csv)
    }
    if texts.count > 1, format != .devLake {
      return Intake(refused: Refused.severalFiles(texts[1].name).finding, format: format)
    }
    var intake = read(format, texts, choices, zone)
    if choices.format == nil { intake.told.insert("Read as \(format.title).", at: 0) }
    intake.told.append(contentsOf: texts.compactMap(\.told))
    return intake
  }

  /// Why a large file need not be read further than its beginning: it is too large, no text, or no table.
  package static func refusal(head: UnsafeRawBufferPointer, of bytes: Int, name: String) -> Finding? {
    guard bytes <= ImportLimits.bytes else { return Refused.tooLarge(name, bytes).finding }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return nil }
    if head.contains(0) { return Refused.notText(name).finding }
    let first = head.first { $0 > 32 && !Decoded.mark.contains($0) }
    let isTable = first != 91 && first != 123
    let isEndless = head.count >= ImportLimits.cellBytes && !head.contains { $0 == 10 || $0 == 13 }
    return isTable && isEndless ? Refused.endlessLine(name).finding : nil
  }

  /// The format a file seems to have; nothing when its first line matches none.
  package static func detect(bytes: [UInt8], name: String) -> ImportFormat? {
    guard case .success(let text) = DecodedFile.of(SourceFile(name: name, bytes: bytes)) else { return nil }
    return detect(text)
  }

  private static func read(
    _ format: ImportFormat, _ files: [DecodedFile], _ choices: ImportChoices, _ zone: Zone
  ) -> Intake {
    let file = files[0]
    switch format {
    case .csv, .azureDevOps, .linear, .jiraCSV:
      return TableImport(file: file, format: format, choices: choices, zone: zone).read()
    case .stateLog: return StateLogImport(file: file, choices: choices, zone: zone).read()
    case .measures: return MeasuresImport(file: file, choices: choices, zone: zone).read()
    case .spend: return SpendImport(file: file, choices: choices, zone: zone).read()
    case .openMetrics: return OpenMetricsImport(file: file, choices: choices, zone: zone).read()
    case .jiraJSON:
      var jira = JiraJSONImport(file: file, choices: choices, zone: zone)
      return jira.read()
    case .gitLab:
      var gitLab = GitLabImport(file: file, choices: choices, zone: zone)
      return gitLab.read()
    case .devLake: return readDevLake(files, choices, zone)
    }
  }

  private static func readDevLake(_ files: [DecodedFile], _ choices: ImportChoices, _ zone: Zone) -> Intake {
    let changelog = files.first { $0.header.map(DevLakeImport.isChangelog) ?? false }
    guard let issues = files.first(where: { $0.name != changelog?.name }) else {
      return Intake(refused: Refused.onlyChangelogs(files[0].name).finding, format: .devLake)
    }
    if let changelog {
      return DevLakeImport(issues: issues, changelogs: changelog, choices: choices, zone: zone).read()
    }
    var intake = TableImport(file: issues, format: .devLake, choices: choices, zone: zone).read()
    intake.told.append(
      "Without issue_changelogs.csv nothing says when work started: there is throughput, but no cycle time.")
    return intake
  }
}

/// A file whose bytes are known to be text.
struct DecodedFile {
  let name: String
  let bytes: [UInt8]
  let told: String?

  static func of(_ file: SourceFile) -> Result<DecodedFile, Refused> {
    guard file.bytes.count <= ImportLimits.bytes else { return .failure(.tooLarge(file.name, file.bytes.count)) }
    guard let decoded = Decoded(file.bytes) else { return .failure(.notText(file.name)) }
    let isBlank = decoded.bytes.allSatisfy { $0 == 32 || (9...13).contains($0) }
    guard !isBlank else { return .failure(.nothing(file.name)) }
    return .success(DecodedFile(name: file.name, bytes: decoded.bytes, told: decoded.told))
  }
}
