package dev.medley.security.anomalies;

import java.util.List;
import java.util.Optional;

/** What can be told without any model. Each says how many times its limit a window is; from 1 on it holds. */
enum TrafficRule {
    WRONG_PASSWORDS(AnomalyKind.CREDENTIAL_STUFFING, Feature.WRONG_CREDENTIALS) {
        @Override
        double score(ObservedWindow seen) {
            TrafficCounts counts = seen.window().counts();
            return counts.wrongCredentials() * 2 > counts.requests() ? counts.wrongCredentials() / 20.0 : 0;
        }
    },
    UNKNOWN_PATHS(AnomalyKind.PATH_SCAN, Feature.UNKNOWN_PATHS) {
        @Override
        double score(ObservedWindow seen) {
            return seen.window().counts().unknownPaths() / 20.0;
        }
    },
    IGNORED_LIMITS(AnomalyKind.LIMIT_EVASION, Feature.THROTTLED) {
        @Override
        double score(ObservedWindow seen) {
            return seen.window().counts().throttled() / 100.0;
        }
    },
    MUCH_DATA(AnomalyKind.DATA_EXPORT, Feature.RECEIVED_GROWTH, Feature.RECEIVED_KIB) {
        @Override
        double score(ObservedWindow seen) {
            double mib = seen.window().counts().responseBytes() / (1024.0 * 1024);
            return !seen.habit().isEstablished() ? mib / 500 : mib < 20 ? 0 : seen.value(Feature.RECEIVED_GROWTH) / 10;
        }
    },
    ONE_AFTER_THE_OTHER(AnomalyKind.SCRAPING, Feature.PATHS) {
        @Override
        double score(ObservedWindow seen) {
            TrafficCounts counts = seen.window().counts();
            boolean unlikeItself = !seen.habit().isEstablished()
                    || counts.paths() > 5 * 5 * seen.habit().usual(Feature.PATHS);
            return counts.paths() * 10 > counts.requests() * 8 && unlikeItself ? counts.paths() / 300.0 : 0;
        }
    },
    MANY_ERRORS(AnomalyKind.FAILING_REQUESTS, Feature.FAILED_SHARE) {
        @Override
        double score(ObservedWindow seen) {
            TrafficCounts counts = seen.window().counts();
            return counts.failed() * 2 > counts.requests() ? counts.failed() / 50.0 : 0;
        }
    },
    MUCH_MORE(AnomalyKind.TRAFFIC_SPIKE, Feature.REQUEST_GROWTH, Feature.REQUESTS) {
        @Override
        double score(ObservedWindow seen) {
            return !seen.habit().isEstablished()
                    ? seen.requests() / 6_000.0
                    : seen.requests() < 1_500 ? 0 : seen.value(Feature.REQUEST_GROWTH) / 10;
        }
    };

    static final Suspicion.Scorer RULES = new Suspicion.Scorer("rules", "1");

    private final AnomalyKind kind;
    private final Feature first;
    private final Feature second;

    TrafficRule(AnomalyKind kind, Feature feature) {
        this(kind, feature, feature);
    }

    TrafficRule(AnomalyKind kind, Feature first, Feature second) {
        this.kind = kind;
        this.first = first;
        this.second = second;
    }

    abstract double score(ObservedWindow seen);

    /** What the first rule that holds says. */
    static Optional<Suspicion> find(ObservedWindow seen) {
        for (TrafficRule rule : values()) {
            double score = rule.score(seen);
            if (score >= 1) {
                return Optional.of(new Suspicion(seen, rule.kind, score, RULES, rule.contributions(seen)));
            }
        }
        return Optional.empty();
    }

    private List<Contribution> contributions(ObservedWindow seen) {
        List<Feature> features = first == second ? List.of(first) : List.of(first, second);
        return features.stream()
                .map(feature -> seen.contribution(feature, 1.0 / features.size()))
                .toList();
    }
}
