/* formats.h - the writers behind the table of formats. */
#ifndef DIPTYCH_EXPORT_FORMATS_H
#define DIPTYCH_EXPORT_FORMATS_H

#include "export/report.h"

report_writer report_write_text;
report_writer report_write_html;
report_writer report_write_json;
report_writer report_write_markdown;
report_writer report_write_tsv;
report_writer report_write_side; /* also ansi: report_options.has_color decides */

#endif
