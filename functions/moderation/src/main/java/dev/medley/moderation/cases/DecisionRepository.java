package dev.medley.moderation.cases;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All decisions and appeals. */
public interface DecisionRepository {

    void add(ModerationDecision decision);

    /** One about what an account wrote. */
    Optional<ModerationDecision> find(UUID id, UUID accountId);

    /** One, whoever it is about. */
    Optional<ModerationDecision> find(UUID id);

    /** Several, whoever they are about. */
    List<ModerationDecision> findAll(List<UUID> ids);

    Optional<ModerationDecision> lock(UUID id);

    /** About what an account wrote, newest first. */
    Page<ModerationDecision> list(UUID accountId, PageRequest page);

    /** Of a case, newest first. */
    List<ModerationDecision> ofCase(UUID caseId);

    /** Undoes what was decided automatically in a case; what that was. */
    List<UUID> supersede(UUID caseId, Instant now);

    void undo(UUID id, Instant now);

    /** False when there is an appeal against the decision. */
    boolean add(Appeal appeal);

    Optional<Appeal> lockAppeal(UUID id);

    /** The case that an appeal is about, which is locked before the appeal. */
    Optional<UUID> caseOfAppeal(UUID id);

    Optional<Appeal> appealOf(UUID decisionId);

    /** Of several decisions. */
    List<Appeal> appealsOf(List<UUID> decisionIds);

    void change(Appeal appeal);

    /** What several decisions were about; of erased authors nothing. */
    List<DecidedText> textsOf(List<UUID> decisionIds);

    /** By state, oldest first. */
    Page<Appeal> appeals(AppealState state, PageRequest page);
}
