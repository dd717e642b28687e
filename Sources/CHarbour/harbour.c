#include "CHarbour.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char cadences[] = {
#embed "../../Examples/Harbour/model/cadences.yaml"
};
static const unsigned char decision_rights[] = {
#embed "../../Examples/Harbour/model/decision-rights.yaml"
};
static const unsigned char dependencies[] = {
#embed "../../Examples/Harbour/model/dependencies.yaml"
};
static const unsigned char goals[] = {
#embed "../../Examples/Harbour/model/goals.yaml"
};
static const unsigned char guardrails[] = {
#embed "../../Examples/Harbour/model/guardrails.yaml"
};
static const unsigned char initiatives[] = {
#embed "../../Examples/Harbour/model/initiatives.yaml"
};
static const unsigned char measures[] = {
#embed "../../Examples/Harbour/model/measures.yaml"
};
static const unsigned char operating_models[] = {
#embed "../../Examples/Harbour/model/operating-models.yaml"
};
static const unsigned char organisation[] = {
#embed "../../Examples/Harbour/model/organisation.yaml"
};
static const unsigned char people[] = {
#embed "../../Examples/Harbour/model/people.yaml"
};
static const unsigned char products[] = {
#embed "../../Examples/Harbour/model/products.yaml"
};
static const unsigned char services[] = {
#embed "../../Examples/Harbour/model/services.yaml"
};
static const unsigned char strategy[] = {
#embed "../../Examples/Harbour/model/strategy.yaml"
};
static const unsigned char teams[] = {
#embed "../../Examples/Harbour/model/teams.yaml"
};
static const unsigned char value_streams[] = {
#embed "../../Examples/Harbour/model/value-streams.yaml"
};
static const unsigned char workflows[] = {
#embed "../../Examples/Harbour/model/workflows.yaml"
};

static const harbour_file files[] = {
  {"cadences.yaml", cadences, sizeof cadences},
  {"decision-rights.yaml", decision_rights, sizeof decision_rights},
  {"dependencies.yaml", dependencies, sizeof dependencies},
  {"goals.yaml", goals, sizeof goals},
  {"guardrails.yaml", guardrails, sizeof guardrails},
  {"initiatives.yaml", initiatives, sizeof initiatives},
  {"measures.yaml", measures, sizeof measures},
  {"operating-models.yaml", operating_models, sizeof operating_models},
  {"organisation.yaml", organisation, sizeof organisation},
  {"people.yaml", people, sizeof people},
  {"products.yaml", products, sizeof products},
  {"services.yaml", services, sizeof services},
  {"strategy.yaml", strategy, sizeof strategy},
  {"teams.yaml", teams, sizeof teams},
  {"value-streams.yaml", value_streams, sizeof value_streams},
  {"workflows.yaml", workflows, sizeof workflows},
};

const harbour_file *harbour_files(size_t *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
