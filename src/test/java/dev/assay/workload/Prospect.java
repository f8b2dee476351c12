package dev.assay.workload;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One prospect with 20 answers, four of which the rules read for votes and one for collateral.
 *
 * @param id such as {@code L0000017}
 * @param industry one of 40, the first far more often than the last
 * @param employees 1 to 100,000
 * @param region one of 12
 * @param role one of 8
 * @param needs up to five of 24, sorted
 * @param others answers that no rule reads, by question
 */
public record Prospect(
        String id,
        String industry,
        int employees,
        String region,
        String role,
        List<String> needs,
        Map<String, Object> others) {
    /** All answers by question, as a form or a CRM would send them. */
    public Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("industry", industry);
        answers.put("employees", employees);
        answers.put("region", region);
        answers.put("role", role);
        answers.put("needs", needs);
        answers.putAll(others);
        return answers;
    }
}
