package import Model

/// What one operation of the API promises: where it is, what it takes, what it gives, and what it asks of whoever
/// comes. The server answers by it, the description is written from it, and the client asks by it.
package struct Contract: Sendable {
  package enum Method: String, Sendable, CaseIterable {
    case get = "GET", put = "PUT", patch = "PATCH", post = "POST", delete = "DELETE"
  }

  /// What a token has to allow.
  package enum Need: String, Sendable, CaseIterable { case read, write, `import` }

  package enum Body: Sendable {
    case none
    /// JSON that fits a schema.
    case json(JSON)
    /// A resource, as JSON of its kind or as YAML.
    case resource
    /// Fields of a resource to change, as RFC 7396 has it.
    case patch
    /// A file as it is.
    case file
  }

  /// A part of the path: a word as it stands, or the name of what stands there.
  package enum Step: Hashable, Sendable {
    case word(String)
    case value(String)
  }

  package let method: Method
  package let path: [Step]
  package let summary: String
  package var query: [Parameter] = []
  package var body = Body.none
  package var status = 200
  /// What is answered; nothing where nothing is.
  package var answer: JSON?
  package var need = Need.read
  /// A change is refused unless it names the version it was made on.
  package var takesMatch = false
  /// It changes the model at once, which asks a right of its own.
  package var writesModel = false
  /// A request that is sent twice with one key lands once.
  package var takesKey = false
  /// It answers the bytes of a file.
  package var answersFile = false
  /// Beside JSON it also answers YAML.
  package var speaksYAML = false

  /// `/api/v1/reviews/{review}`.
  package var template: String {
    "/api/v1"
      + path.map { step in
        switch step {
        case .word(let word): "/\(word)"
        case .value(let name): "/{\(name)}"
        }
      }.joined()
  }

  /// What stands in the path of an address, by name; nothing when it is another path.
  package func values(in parts: [String]) -> [String: String]? {
    guard parts.count == path.count else { return nil }
    var values: [String: String] = [:]
    for (step, part) in zip(path, parts) {
      switch step {
      case .word(let word): guard word == part else { return nil }
      case .value(let name): values[name] = part
      }
    }
    return values
  }

  /// Whether something can stand in a place of a path.
  package static func fits(_ value: String, in name: String) -> Bool {
    let schema = schema(of: name)
    let said = schema["type"]?.text == "integer" ? Int(value).map(JSON.integer) : .text(value)
    return said.map { JSONSchema.misfits(of: $0, in: schema).isEmpty } ?? false
  }

  package static func isKey(_ text: String) -> Bool {
    JSONSchema.misfits(of: .text(text), in: ["type": "string", "pattern": .text(keyPattern)]).isEmpty
  }

  /// What may stand in each place of a path.
  static func schema(of value: String) -> JSON {
    switch value {
    case "kind": Wire.kind
    case "name", "cadence", "experiment", "line", "initiative", "guardrail", "measure", "table": Wire.name
    case "batch", "entry", "revision": ["type": "integer", "minimum": 1, "maximum": 999_999_999]
    default: Wire.id
    }
  }
}

extension Contract {
  private init(_ method: Method, _ path: String, _ summary: String) {
    let steps = path.split(separator: "/").map { part -> Step in
      part.hasPrefix("{") ? .value(String(part.dropFirst().dropLast())) : .word(String(part))
    }
    self.init(method: method, path: steps, summary: summary)
  }

  static func get(_ path: String, _ summary: String, _ query: [Parameter] = [], gives answer: JSON) -> Contract {
    var contract = Contract(.get, path, summary)
    (contract.query, contract.answer) = (query, answer)
    return contract
  }

  /// A page of a list.
  static func list(_ path: String, _ summary: String, _ query: [Parameter] = [], of element: JSON) -> Contract {
    get(path, summary, query + Parameter.paging, gives: Wire.page(element))
  }

  /// Something that is made.
  static func post(
    _ path: String, _ summary: String, _ query: [Parameter] = [], takes body: JSON, gives answer: JSON
  ) -> Contract {
    var contract = Contract(.post, path, summary)
    (contract.query, contract.body, contract.answer, contract.status) = (query, .json(body), answer, 201)
    (contract.need, contract.takesKey) = (.write, true)
    return contract
  }

  /// A change of one resource.
  static func change(
    _ method: Method, _ path: String, _ summary: String, takes body: Body, gives answer: JSON
  ) -> Contract {
    var contract = Contract(method, path, summary)
    (contract.query, contract.body, contract.answer) = ([.because, .dryRun], body, answer)
    (contract.need, contract.takesMatch, contract.writesModel) = (.write, true, true)
    return contract
  }
}
