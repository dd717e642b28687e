/// A form that changes something: sent by POST, with the page's token.
struct Form: Sendable {
  let target: Href
  let token: PageToken
  let content: HTML
  var sendsFile = false
  /// By which a field that stands elsewhere on the page belongs to it.
  var id: String?

  init(
    to target: Href, token: PageToken, sendsFile: Bool = false, id: String? = nil, @HTMLBuilder content: () -> HTML
  ) {
    (self.target, self.token, self.sendsFile, self.id) = (target, token, sendsFile, id)
    self.content = content()
  }

  var html: HTML {
    form(
      .class("form"), Attribute("method", "post"), .action(target),
      Attribute("enctype", "multipart/form-data").when(sendsFile), Attribute("id", id ?? "").when(id != nil)
    ) {
      input(.type("hidden"), .name(PageToken.field), .value(token.text))
      content
    }
  }
}

/// One labelled field, with a hint before and what was wrong after it.
struct Field: Sendable {
  enum Shape: Sendable {
    case line
    case number
    case day
    /// A password; how a browser fills it in, such as `current-password`.
    case secret(filled: String)
    case lines
    /// Text that may run over several lines; the field grows with it.
    case text
    /// A name out of many, by a list of the page.
    case offered(list: String)
    case choice([(value: String, title: String)])
  }
  let name: String
  let title: String
  var shape = Shape.line
  var value = ""
  var hint: String?
  var wrong: String?
  var isRequired = false
  /// What should be thought about, though it stands in nobody's way.
  var advice: String?
  /// Where the page begins.
  var isFirst = false
  /// Distinguishes fields of the same name in several forms of a page.
  var form = ""
  /// How a browser fills it in, such as `username`.
  var filled: String?

  init(
    _ name: String, _ title: String, _ shape: Shape = .line, value: String = "", hint: String? = nil,
    wrong: String? = nil, isRequired: Bool = false, on form: String = ""
  ) {
    (self.name, self.title, self.shape, self.value) = (name, title, shape, value)
    (self.hint, self.wrong, self.isRequired, self.form) = (hint, wrong, isRequired, form)
  }

  var id: String { form.isEmpty ? "field-" + name : form + "-" + name }

  var html: HTML {
    div(.class(wrong == nil ? "field" : "field is-wrong"), .id(id + "-field")) {
      labelElement(.for(id)) { title }
      if let hint { span(.class("hint"), .id(id + "-hint")) { hint } }
      control
      if let wrong { span(.class("wrong"), .id(id + "-wrong")) { wrong } }
      if let advice { span(.class("advice"), .id(id + "-advice")) { advice } }
    }
  }

  private var common: [Attribute] {
    let notes = [hint.map { _ in id + "-hint" }, wrong.map { _ in id + "-wrong" }, advice.map { _ in id + "-advice" }]
      .compactMap(\.self)
    return [
      .id(id), .name(name), Attribute.required.when(isRequired),
      Attribute.describedBy(notes.joined(separator: " ")).when(!notes.isEmpty),
      Attribute("aria-invalid", "true").when(wrong != nil), Attribute("autofocus", "").when(isFirst),
    ]
  }

  private var rows: Int { min(12, max(1, value.utf8.count / 60 + 1, value.count { $0.isNewline } + 1)) }

  private var control: HTML {
    switch shape {
    case .line:
      element(
        "input",
        common + [.type("text"), .value(value), Attribute("autocomplete", filled ?? "").when(filled != nil)])
    case .number: element("input", common + [.type("text"), Attribute("inputmode", "decimal"), .value(value)])
    case .day: element("input", common + [.type("date"), .value(value)])
    case .secret(let filled): element("input", common + [.type("password"), Attribute("autocomplete", filled)])
    case .lines: element("textarea", common + [Attribute("rows", "3")], HTML(value))
    case .text:
      element("textarea", common + [.class("growing"), Attribute("rows", "\(rows)")], HTML("\n" + value))
    case .offered(let list):
      element(
        "input", common + [.type("text"), Attribute("list", list), Attribute("autocomplete", "off"), .value(value)])
    case .choice(let options):
      element(
        "select", common,
        HTML {
          for item in options {
            option(.value(item.value), Attribute.selected.when(item.value == value)) { item.title }
          }
        })
    }
  }
}
