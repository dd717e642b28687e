extension Importer {
  /// The format a file seems to have, by how it begins and what its columns are called.
  static func detect(_ file: DecodedFile) -> ImportFormat? {
    let first = file.bytes.first { $0 > 32 }
    if first == 91 || first == 123 { return detectJSON(file) }
    if OpenMetricsImport.fits(file.bytes) { return .openMetrics }
    guard let header = file.header else { return nil }
    if MeasuresImport.fits(header) { return .measures }
    if SpendImport.fits(header) { return .spend }
    if DevLakeImport.isIssues(header) || DevLakeImport.isChangelog(header) { return .devLake }
    if header.has("data", "params", "url") { return .gitLab }
    if header.has("work item type", "state") || header.has("workitemtype", "state") { return .azureDevOps }
    if header.has("id", "team", "status", "created", "started", "completed") { return .linear }
    if header.has("issue key", "status", "created") || header.has("issue key", "issue type") { return .jiraCSV }
    if StateLogImport.fits(header) { return .stateLog }
    return .csv
  }

  /// GitLab numbers its issues with `iid`; Jira has none.
  private static func detectJSON(_ file: DecodedFile) -> ImportFormat {
    let start = file.bytes.prefix(1 << 16)
    let mark = Array("\"iid\"".utf8)
    var at = start.startIndex
    while at + mark.count <= start.endIndex {
      if start[at] == 34, start[at..<at + mark.count].elementsEqual(mark) { return .gitLab }
      at += 1
    }
    return .jiraJSON
  }
}

extension DecodedFile {
  /// The first line as a header; nothing when it cannot be read as one.
  var header: CSVHeader? {
    var rows = CSVRows(bytes, delimiter: CSVHeader.delimiter(of: bytes))
    return rows.next() && rows.fault == nil ? CSVHeader(rows) : nil
  }
}
