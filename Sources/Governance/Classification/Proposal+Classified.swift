package import Model

extension Proposal {
  /// Whose business it is: what the rule says, or its author who knew better. Row 01.19.
  ///
  /// - Parameters:
  ///   - changes: what it changes in the model.
  ///   - model: the model with the change in it.
  package func classified(_ changes: ChangeSet, in model: Snapshot) -> Classified {
    classify(title: title, because: because, changes: changes, in: model).overruled(by: overruled)
  }
}

extension Classified {
  /// To whom it goes back: `Back to Quay (Ines and Tomas).` Nothing for a matter of the operating model, and
  /// where nothing of the model says whose it is.
  package func goesBack(in authority: Authority) -> String? {
    guard !home.isEmpty else { return nil }
    let people = Dictionary(grouping: authority.model.all(Person.self), by: { $0.team?.address })
    let places = home.map { place in
      let members = (people[place] ?? []).map { authority.naming.person($0.name) }
      return authority.naming.title(place) + (members.isEmpty ? "" : " (\(Spoken.list(members)))")
    }
    return "\(nature == .team ? "Back to" : "Part of") \(Spoken.list(places))."
  }
}
