package dev.medley.accountdata.activity;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Writes down what accounts do, and counts it. */
@Singleton
public class ActivityRecorder {

    private final ActivityRepository activityRepository;

    ActivityRecorder(ActivityRepository activityRepository) {
        this.activityRepository = activityRepository;
    }

    /** Takes note of something that happened, once; the caller sees to the once. */
    public void note(UUID accountId, Activity activity) {
        activityRepository.add(accountId, activity);
        activityRepository.count(accountId, amounts(activity), activity.occurredAt());
    }

    private static Map<String, Long> amounts(Activity activity) {
        Map<String, Long> amounts = new HashMap<>();
        String status = activity.data().get("status");
        amounts.put(status == null ? activity.type() : activity.type() + "." + status, 1L);
        String dominant = activity.data().get("dominant");
        if (dominant != null) {
            amounts.put("emotion." + dominant, 1L);
        }
        String durationMs = activity.data().get("durationMs");
        if (durationMs != null) {
            amounts.put("recording.durationMs", Long.parseLong(durationMs));
        }
        return amounts;
    }
}
