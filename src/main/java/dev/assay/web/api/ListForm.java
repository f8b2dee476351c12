package dev.assay.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The parts of a form that sends a list, for its description. */
@Schema(name = "ListForm")
record ListForm(
        @Schema(type = "string", format = "binary", description = "CSV, XLSX or JSON Lines")
        String file,

        @Schema(description = "How its columns answer questions, as in mapping.json; the program's own, when left out")
        @Nullable String mapping,

        @Schema(description = "Column that names the prospect; what the mapping says, when left out") @Nullable String id,

        @Schema(
                description =
                        "Language tag in which the list's numbers are written, such as de (1.000,5); the program's own, when left out",
                example = "de")
        @Nullable String language,

        @Schema(description = "Id of a market of the program") @Nullable String market,

        @Schema(description = "Date (its noon in the program's time zone) or time to judge by; now, when left out")
        @Nullable String asOf,

        @Schema(defaultValue = "false", description = "Whether the result says why") @Nullable Boolean reasons,

        @Schema(defaultValue = "false", description = "Whether every row is recorded as a decision") @Nullable Boolean record,

        @Schema(defaultValue = "true", description = "false: wait to be started") @Nullable Boolean start,

        @Schema(description = "What the list is called, for people") @Nullable String name) {}
