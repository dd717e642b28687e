/// What is read of one issue of Jira's REST API; people in it are passed over.
struct JiraIssue {
  struct Change {
    var from = ""
    var to = ""
    var at = ""
  }

  let start: Int
  var key = ""
  var summary = ""
  var type = ""
  var status = ""
  var category = ""
  var created = ""
  var updated = ""
  var resolved = ""
  var resolution = ""
  var parent = ""
  var changes: [Change] = []
  var sawChangelog = false
  private var total = 0
  private var received = 0

  init(start: Int) { self.start = start }

  /// The source sent fewer histories than it has.
  var isTruncated: Bool { total > received }

  mutating func take(_ name: String, _ reader: inout JSONReader) throws(JSONFault) {
    switch name {
    case "key": key = try reader.text() ?? key
    case "id":
      let id = try reader.text() ?? ""
      if key.isEmpty { key = id }
    case "fields":
      try reader.objectIfAny { (name, reader) throws(JSONFault) in try takeField(name, &reader) }
    case "changelog":
      sawChangelog = true
      try reader.objectIfAny { (name, reader) throws(JSONFault) in try takeChangelog(name, &reader) }
    default: try reader.skip()
    }
  }

  private mutating func takeField(_ name: String, _ reader: inout JSONReader) throws(JSONFault) {
    switch name {
    case "summary": summary = try reader.text() ?? ""
    case "issuetype": type = try reader.member("name")
    case "status":
      try reader.objectIfAny { (name, reader) throws(JSONFault) in
        switch name {
        case "name": status = try reader.text() ?? ""
        case "statusCategory": category = try reader.member("key")
        default: try reader.skip()
        }
      }
    case "created": created = try reader.text() ?? ""
    case "updated": updated = try reader.text() ?? ""
    case "resolutiondate": resolved = try reader.text() ?? ""
    case "resolution": resolution = try reader.member("name")
    case "parent": parent = try reader.member("key")
    default: try reader.skip()
    }
  }

  private mutating func takeChangelog(_ name: String, _ reader: inout JSONReader) throws(JSONFault) {
    switch name {
    case "total": total = try reader.integer() ?? 0
    case "histories", "values":
      try reader.arrayIfAny { (reader) throws(JSONFault) in
        received += 1
        try takeHistory(&reader)
      }
    default: try reader.skip()
    }
  }

  private mutating func takeHistory(_ reader: inout JSONReader) throws(JSONFault) {
    var at = ""
    var found: [Change] = []
    try reader.objectIfAny { (name, reader) throws(JSONFault) in
      switch name {
      case "created": at = try reader.text() ?? ""
      case "items":
        try reader.arrayIfAny { (reader) throws(JSONFault) in
          if let change = try JiraIssue.statusChange(&reader) { found.append(change) }
        }
      default: try reader.skip()
      }
    }
    for var change in found {
      change.at = at
      changes.append(change)
    }
  }

  private static func statusChange(_ reader: inout JSONReader) throws(JSONFault) -> Change? {
    var field = ""
    var change = Change()
    try reader.objectIfAny { (name, reader) throws(JSONFault) in
      switch name {
      case "field", "fieldId": field = try reader.text() == "status" ? "status" : field
      case "fromString": change.from = try reader.text() ?? ""
      case "toString": change.to = try reader.text() ?? ""
      default: try reader.skip()
      }
    }
    return field == "status" && !change.to.isEmpty ? change : nil
  }
}

extension JSONReader {
  /// The text of one member of an object; empty when there is none.
  mutating func member(_ wanted: String) throws(JSONFault) -> String {
    var found = ""
    try objectIfAny { (name, reader) throws(JSONFault) in
      if name == wanted { found = try reader.text() ?? "" } else { try reader.skip() }
    }
    return found
  }
}
