#include "CAssets.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char layers_css[] = {
#embed "css/layers.css"
};
static const unsigned char reset_css[] = {
#embed "css/reset.css"
};
static const unsigned char tokens_css[] = {
#embed "css/tokens.css"
};
static const unsigned char base_css[] = {
#embed "css/base.css"
};
static const unsigned char frame_css[] = {
#embed "css/frame.css"
};
static const unsigned char status_css[] = {
#embed "css/status.css"
};
static const unsigned char sentence_css[] = {
#embed "css/sentence.css"
};
static const unsigned char figure_css[] = {
#embed "css/figure.css"
};
static const unsigned char table_css[] = {
#embed "css/table.css"
};
static const unsigned char tabs_css[] = {
#embed "css/tabs.css"
};
static const unsigned char empty_css[] = {
#embed "css/empty.css"
};
static const unsigned char form_css[] = {
#embed "css/form.css"
};
static const unsigned char changes_css[] = {
#embed "css/changes.css"
};
static const unsigned char chart_css[] = {
#embed "css/chart.css"
};
static const unsigned char map_css[] = {
#embed "css/map.css"
};
static const unsigned char pages_css[] = {
#embed "css/pages.css"
};
static const unsigned char print_css[] = {
#embed "css/print.css"
};
static const unsigned char theme_js[] = {
#embed "js/theme.js"
};
static const unsigned char pomona_js[] = {
#embed "js/pomona.js"
};
static const unsigned char edit_js[] = {
#embed "js/edit.js"
};
static const unsigned char edit_css[] = {
#embed "css/edit.css"
};

static const pomona_asset assets[] = {
  {"layers.css", layers_css, sizeof layers_css},
  {"reset.css", reset_css, sizeof reset_css},
  {"tokens.css", tokens_css, sizeof tokens_css},
  {"base.css", base_css, sizeof base_css},
  {"frame.css", frame_css, sizeof frame_css},
  {"status.css", status_css, sizeof status_css},
  {"sentence.css", sentence_css, sizeof sentence_css},
  {"figure.css", figure_css, sizeof figure_css},
  {"table.css", table_css, sizeof table_css},
  {"tabs.css", tabs_css, sizeof tabs_css},
  {"empty.css", empty_css, sizeof empty_css},
  {"form.css", form_css, sizeof form_css},
  {"changes.css", changes_css, sizeof changes_css},
  {"chart.css", chart_css, sizeof chart_css},
  {"edit.css", edit_css, sizeof edit_css},
  {"map.css", map_css, sizeof map_css},
  {"pages.css", pages_css, sizeof pages_css},
  {"print.css", print_css, sizeof print_css},
  {"theme.js", theme_js, sizeof theme_js},
  {"pomona.js", pomona_js, sizeof pomona_js},
  {"edit.js", edit_js, sizeof edit_js},
};

const pomona_asset *pomona_assets(size_t *count) {
  *count = sizeof assets / sizeof assets[0];
  return assets;
}
