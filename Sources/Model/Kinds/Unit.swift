/// A part of the organisation that holds teams: a team of teams, a department, or the whole.
package struct Unit: Kind {
  package enum Scope: String, Choice { case teamOfTeams = "team-of-teams", department, organisation }
  /// How large a part of the organisation this is: a few teams (team-of-teams), a department, or the whole organisation.
  package var scope: Scope
  /// The unit this one belongs to; none for the organisation itself.
  package var parent: Ref<Unit>?
  /// The role whose holders are its members, where they belong to units of their own, as in a value management office.
  /// Rows 09.01, 09.02.
  package var members: Ref<Role>?
  /// What the unit is there for.
  package var purpose: String?

  /// From where a sign of how people work together shows, and below where it speaks against it.
  package struct SignBounds: Codable, Equatable, Sendable {
    /// The sign, such as `openness`; `pomona culture --json` lists them.
    package var sign: String
    /// It shows from this share on.
    package var shows: Share
    /// It speaks against it below this share.
    package var against: Share
  }
  /// Your own bounds for signs of culture, on the organisation; where none is written those Pomona comes with hold.
  package var cultureBounds: [SignBounds]
}
