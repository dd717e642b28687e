/// An operating model that extends another says what is different here.
struct AnOperatingModelIsTailored: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    People shape and adapt their version of the operating model; an untouched copy was installed and is followed by \
    nobody (01.13).
    """
  static let mend = "write what differs here, or remove the model: what it extends holds anyway"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(OperatingModel.self).compactMap { own in
      guard let wider = own.extends, model.effective(own)?.isUntouched ?? false else { return nil }
      let other = model.title(of: wider.address)
      return finding(
        about: own, at: "extends", in: model, "\(own.title) says nothing that differs from \(quoted(other))")
    }
  }
}
