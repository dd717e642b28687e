package import Model

/// The description of the API as OpenAPI 3.1, written from the operations.
package enum OpenAPI {
  package static var text: String { document.pretty }

  package static let document: JSON = {
    let templates = Operation.allCases.map(\.contract.template).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return [
      "openapi": "3.1.0", "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
      "info": [
        "title": "Pomona", "version": "1",
        "description":
          "A product operating model as resources: the model, the evidence, the record, and what is decided. Answers of GET carry an ETag. Lists come in pages; `next` is where the next one begins, and so does the Link header. Fields may be added to answers; what is sent names no field that is not written here.",
        "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
      ],
      "servers": [["url": "/"]],
      "security": [["token": []]],
      "paths": .object(templates.map { JSON.Member($0, path($0)) }),
      "components": [
        "securitySchemes": [
          "token": ["type": "http", "scheme": "bearer", "description": "A token made for a program, with its scope."]
        ],
        "headers": [
          "ETag": ["description": "Stands for these very bytes.", "schema": ["type": "string"]],
          "Location": ["description": "Where it can be read.", "schema": ["type": "string"]],
          "Link": ["description": "The next page, as rel=next.", "schema": ["type": "string"]],
        ],
        "schemas": .object(Wire.parts.map { JSON.Member($0.name, $0.schema) }),
      ],
    ]
  }()

  private static func path(_ template: String) -> JSON {
    let here = Operation.allCases.filter { $0.contract.template == template }
    return .object(here.map { JSON.Member($0.contract.method.rawValue.lowercased(), describe($0)) })
  }

  private static func describe(_ operation: Operation) -> JSON {
    let contract = operation.contract
    var members: [JSON.Member] = [
      .init("operationId", .text(operation.rawValue)), .init("summary", .text(contract.summary)),
      .init("x-scope", .text(contract.need.rawValue)), .init("parameters", .list(parameters(contract))),
    ]
    if let body = body(contract.body) { members.append(.init("requestBody", body)) }
    members.append(.init("responses", .object(answers(contract))))
    return .object(members)
  }

  private static func parameters(_ contract: Contract) -> [JSON] {
    let values = contract.path.compactMap { step -> JSON? in
      guard case .value(let name) = step else { return nil }
      return ["name": .text(name), "in": "path", "required": true, "schema": Contract.schema(of: name)]
    }
    let query: [JSON] = contract.query.map {
      [
        "name": .text($0.name), "in": "query", "required": .bool($0.isRequired), "description": .text($0.says),
        "schema": $0.schema,
      ]
    }
    return values + query + headers(contract)
  }

  private static func headers(_ contract: Contract) -> [JSON] {
    func header(_ name: String, _ says: String, isRequired: Bool = false, _ schema: JSON) -> JSON {
      [
        "name": .text(name), "in": "header", "required": .bool(isRequired), "description": .text(says),
        "schema": schema,
      ]
    }
    let tag: JSON = ["type": "string", "pattern": "^(\\*|\"[!#-~]*\"(, *\"[!#-~]*\")*)$", "maxLength": 500]
    var headers: [JSON] = []
    if contract.takesMatch {
      headers.append(
        header(
          "If-Match", "The ETag of the version it was made on; without it the answer is 428, with an old one 412.",
          isRequired: contract.method != .put, tag))
      if contract.method == .put {
        headers.append(header("If-None-Match", "`*` to make what is not there yet.", ["const": "*"]))
      }
    }
    if contract.takesKey {
      headers.append(
        header(
          "Idempotency-Key", "The same request sent again under one key lands once and is answered alike.",
          ["type": "string", "pattern": .text(Contract.keyPattern)]))
    }
    return headers
  }

  private static func body(_ body: Contract.Body) -> JSON? {
    switch body {
    case .none: nil
    case .json(let schema): ["required": true, "content": ["application/json": ["schema": schema]]]
    case .resource:
      [
        "required": true,
        "content": [
          "application/json": ["schema": Wire.part("Resource")], "application/yaml": ["schema": ["type": "string"]],
        ],
      ]
    case .patch: ["required": true, "content": ["application/merge-patch+json": ["schema": ["type": "object"]]]]
    case .file: ["required": true, "content": ["application/octet-stream": [:]]]
    }
  }

  private static func answers(_ contract: Contract) -> [JSON.Member] {
    var content: [JSON.Member] = []
    if let answer = contract.answer { content.append(.init("application/json", ["schema": answer])) }
    if contract.answersFile { content.append(.init("application/octet-stream", [:])) }
    if contract.speaksYAML { content.append(.init("application/yaml", ["schema": ["type": "string"]])) }
    var done: [JSON.Member] = [.init("description", "Done."), .init("content", .object(content))]
    let headers = contract.method == .get ? ["ETag"] : contract.status == 201 ? ["Location"] : []
    if !headers.isEmpty {
      done.append(
        .init(
          "headers", .object(headers.map { JSON.Member($0, ["$ref": .text("#/components/headers/\($0)")]) })))
    }
    let made: [JSON.Member] = [.init("\(contract.status)", .object(done))]
    // A dry run, or a request that changed nothing, makes nothing that could be read elsewhere.
    let same: [JSON.Member] =
      contract.status == 201 ? [.init("200", .object(done.filter { $0.name != "headers" }))] : []
    let created: [JSON.Member] = contract.method == .put ? [.init("201", .object(done))] : []
    let unchanged: [JSON.Member] =
      contract.method == .get ? [.init("304", ["description": "It is what you have."])] : []
    return same + made + created + unchanged + [.init("default", problem)]
  }

  private static let problem: JSON = [
    "description": "It was not done; `type` names why, `detail` says it in words.",
    "content": ["application/problem+json": ["schema": Wire.part("Problem")]],
  ]
}

extension Contract {
  /// What an idempotency key is written with.
  package static let keyPattern = "^[A-Za-z0-9._:-]{1,200}$"
}
