import Model

/// What comes next for an organisation that has described itself and in which nothing has been observed yet.
struct FirstSteps: Sendable {
  let findings: Int
  let visit: Visit
  init(findings: Int, from visit: Visit) { (self.findings, self.visit) = (findings, visit) }

  var html: HTML {
    Part("First steps", note: "nothing has been observed yet", id: "first-steps") {
      Part.box {
        ol(.class("lines")) {
          if findings > 0 {
            li {
              a(.href(visit.to(.checks))) { "Look at \(Spoken.count(findings, "check"))" }
              ": where the description is incomplete or contradicts itself, each with the way to mend it."
            }
          }
          li {
            a(.href(visit.to(.evidence))) { "Bring in what happened" }
            ": "
            Marked(
              "`pomona import export.csv --source jira --team NAME` for work, and `pomona import readings.csv --source analytics` for measures, a CSV with the columns measure, date and value."
            ).html
          }
          li {
            a(.href(visit.to(.maps))) { "See it drawn" }
            ": teams, value streams, goals and what depends on what."
          }
          li {
            a(.href(visit.to(.whoDecides))) { "Ask who decides" }
            ": one kind of decision, and the way it goes beyond each limit."
          }
          li {
            a(.href(visit.to(.reviews))) { "Open the first review" }
            ", once there is something to look at."
          }
        }
      }
    }.html
  }
}
