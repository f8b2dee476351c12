package dev.assay.web.api;

import dev.assay.problem.Problem;
import dev.assay.program.Program;
import dev.assay.program.Revision;
import dev.assay.program.activation.Programs;
import dev.assay.program.reading.ProgramReader;
import dev.assay.reasoning.audit.Audit;
import dev.assay.reasoning.audit.Depth;
import dev.assay.reasoning.audit.ProgramCheck;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is to be said of a program's files and rules, without an error as it is in force. Done once for a revision and a day, one after the other: a deep look takes seconds of a core. */
@RestController
@RequestMapping(path = "/api/v1/programs/{program}/check", produces = "application/json")
@Tag(name = "Reasoning")
class CheckApi {
    private static final int KEPT = 32;

    private final Programs programs;
    private final Clock clock;
    private final Map<Key, CheckView> kept = new LinkedHashMap<>(16, 0.75f, true);

    CheckApi(Programs programs, Clock clock) {
        this.programs = programs;
        this.clock = clock;
    }

    private record Key(String program, Revision revision, Depth depth, LocalDate day) {}

    @Schema(name = "Check", description = "What is to be said of a program that is in force")
    record CheckView(
            String program,
            String revision,

            @Schema(description = "Whether it was looked for long")
            boolean deep,

            @Schema(
                    description =
                            "Warnings by file, line and column: what reading tells, and what search finds, such as rules that never fire, what nobody reaches, prospects who are left out, each with an example")
            List<Views.FileProblemView> problems,

            @Schema(description = "What was looked for and neither found nor ruled out in that time, in words")
            List<String> unsettled) {}

    @GetMapping
    @Operation(
            operationId = "checkProgram",
            summary = "Says what is wrong with a program's rules, though they are in force",
            description =
                    "What `assay check` says of the active revision. With deep=true it is looked for longer, up to some seconds; the answer is kept, so asking again takes no time.")
    CheckView check(
            @PathVariable String program,
            @Parameter(description = "Whether to look for long") @RequestParam(defaultValue = "false") String deep,
            HttpServletRequest request) {
        Refusals.otherParameters(request, List.of("deep"));
        Program active = ProgramsApi.active(programs, program);
        if (!deep.equals("true") && !deep.equals("false")) {
            throw Refusals.parameter("deep", deep, "Write true or false.");
        }
        Depth depth = deep.equals("true") ? Depth.DEEP : Depth.QUICK;
        LocalDate day = LocalDate.now(clock.withZone(active.vocabulary().zone()));
        Key key = new Key(active.id(), active.revision(), depth, day);
        synchronized (kept) {
            CheckView view = kept.computeIfAbsent(key, k -> look(active, depth));
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            return view;
        }
    }

    private CheckView look(Program program, Depth depth) {
        List<Problem> told =
                new ProgramReader(Path.of("."), clock).restore(program.files()).problems();
        Audit.Report report = ProgramCheck.of(program, told, clock, depth);
        List<Problem> all = new ArrayList<>(told);
        all.addAll(report.problems());
        return new CheckView(
                program.id(),
                program.revision().hex(),
                depth.isWhole(),
                all.stream().map(Views.FileProblemView::of).toList(),
                report.unsettled());
    }
}
