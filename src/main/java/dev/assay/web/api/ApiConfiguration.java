package dev.assay.web.api;

import dev.assay.reasoning.KeptReasonings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The API's parts. */
@Configuration(proxyBeanMethods = false)
@Import({
    ProgramsApi.class,
    ClassificationsApi.class,
    ReasoningApi.class,
    DifferenceApi.class,
    GraphApi.class,
    DecisionsApi.class,
    ListsApi.class,
    ListFilesApi.class,
    ListColumnsApi.class,
    ApiProblems.class,
    ProblemResponses.class,
    ResponseExamples.class
})
public class ApiConfiguration {
    @Bean
    KeptReasonings keptReasonings() {
        return new KeptReasonings(KeptReasonings.MOST);
    }
}
