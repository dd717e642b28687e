import Model

extension [Name: String] {
  /// What a person is called: the name kept beside the chain, else the handle.
  func person(_ name: Name) -> String { self[name] ?? Spoken.capitalised(name.text) }

  /// A person by what they are called, anything else by its title.
  func title(of address: Address, in model: Snapshot) -> String {
    address.kind == Person.word ? person(address.name) : model.title(of: address)
  }
}
