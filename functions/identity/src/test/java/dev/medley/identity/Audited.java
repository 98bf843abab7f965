package dev.medley.identity;

import dev.medley.testkit.Rows;
import java.util.List;

/** What the audit says of somebody, newest first. */
final class Audited {

    private Audited() {}

    static List<String> actions(String subjectId) {
        return Rows.texts("select action from audit.entry where subject_id = ?::uuid order by id desc", subjectId);
    }

    static List<String> data(String subjectId) {
        return Rows.texts("select data::text from audit.entry where subject_id = ?::uuid order by id desc", subjectId);
    }
}
