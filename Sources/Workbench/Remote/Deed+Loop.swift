package import Governance
package import Model

extension Deed<Minute> {
  package static func note(_ text: String, in review: String, by who: Name) -> Deed {
    Deed(.note, ["review": review], sending: ["text": .text(text)], by: who) { try $0.note(text, in: review, by: who) }
  }
  package static func attend(_ review: String, _ people: [Name], by who: Name) -> Deed {
    Deed(.attend, ["review": review], sending: ["people": .list(people.map { .text($0.text) })], by: who) {
      try $0.attend(review, people, by: who)
    }
  }
  package static func close(_ review: String, by who: Name) -> Deed {
    Deed(.close, ["review": review], sending: [:], by: who) { try $0.close(review, by: who) }
  }
}

extension Deed<Referral> {
  package static func refer(_ question: String, _ option: String, in review: String, by who: Name) -> Deed {
    Deed(.refer, ["review": review, "question": question], sending: ["option": .text(option)], by: who) {
      try $0.refer(question, option, in: review, by: who)
    }
  }
}

extension Deed<Stance> {
  package static func agree(
    _ says: Stance.Says, to option: String, of question: String, in review: String, because: String, by who: Name
  ) -> Deed {
    let body: JSON = ["option": .text(option), "says": .text(says.rawValue), "because": .text(because)]
    return Deed(.agree, ["review": review, "question": question], sending: body, by: who) {
      try $0.agree(says, to: option, of: question, in: review, because: because, by: who)
    }
  }
}

extension Deed<AgendaItem> {
  package static func ask(aboutLine line: Name, in review: String, by who: Name) -> Deed {
    Deed(
      .askAboutLine, ["line": line.text], sending: ["review": .text(review)], by: who,
      here: { try $0.ask(aboutLine: line, in: review, by: who) },
      read: { json in
        guard let item = try Review(json).item(LineReview.item(line)) else {
          throw WorkspaceRefusal.noSuch("question about \(line)")
        }
        return item
      })
  }
}

extension Deed<Waiver> {
  package static func waive(_ guardrail: Name, until: Day, because: String, by who: Name) -> Deed {
    Deed(
      .waive,
      sending: ["guardrail": .text(guardrail.text), "until": .text(until.description), "because": .text(because)],
      by: who
    ) { try $0.waive(guardrail, by: who, until: until, because: because) }
  }
  package static func endWaiver(of guardrail: Name, because: String, by who: Name) -> Deed {
    Deed(.endWaiver, ["guardrail": guardrail.text], sending: ["because": .text(because)], by: who) {
      try $0.endWaiver(of: guardrail, by: who, because: because)
    }
  }
}

extension Deed<Keeping> {
  package static func judge(
    _ rule: Address, _ verdict: Keeping.Verdict, because: String, next: Day? = nil, by who: Name
  ) -> Deed {
    let body: JSON = [
      "about": .text(rule.description), "verdict": .text(verdict.rawValue), "because": .text(because),
      "next": next.map { .text($0.description) } ?? .null,
    ]
    return Deed(.judgeRule, sending: body, by: who) {
      try $0.judge(rule, verdict, because: because, next: next, by: who)
    }
  }
}

extension Deed<Proposal> {
  package static func takeIn(_ idea: IncomingIdea, by who: Name) -> Deed {
    let body: JSON = [
      "title": .text(idea.title), "purpose": .text(idea.purpose), "piece": .text(idea.piece),
      "whyNew": .text(idea.whyNew), "serves": idea.serves.map { .text($0.text) } ?? .null,
    ]
    return Deed(.takeIdea, sending: body, by: who) { try $0.takeIn(idea, by: who) }
  }
  package static func start(_ initiative: Name, by who: Name) -> Deed {
    Deed(.startInitiative, ["initiative": initiative.text], sending: [:], by: who) { try $0.start(initiative, by: who) }
  }
}
