package dev.medley.ml.models.web;

import dev.medley.ml.models.ModelName;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** What stands on the card of each model of a name. */
@Serdeable
@Schema(name = "ModelPurpose")
record ModelPurpose(String method, String use, String limits) {

    static ModelPurpose of(ModelName name) {
        return switch (name) {
            case RECOMMENDER ->
                new ModelPurpose(
                        "Items that the same accounts chose (cosine with shrinkage and decay), items with the same words, and"
                                + " Bayesian popularity, blended by a stated formula",
                        "What to show to whom, similar products, what is bought together, the order of a list",
                        "Says nothing of accounts without a history but what is popular; measured on the last 30 days");
            case CLUSTERS ->
                new ModelPurpose(
                        "k-means on standardised logarithms, with the number of groups that tells them apart best",
                        "To describe how accounts behave",
                        "A group is no judgement of a person; not for prices or credit");
            case CHURN ->
                new ModelPurpose(
                        "Logistic regression on what accounts did before a day, learnt from who did nothing in the days after",
                        "Whom to ask why they stay away",
                        "A likelihood and no certainty; not for prices");
            case FRAUD ->
                new ModelPurpose(
                        "Logistic regression on the signals of the shop's rules, learnt from what people decided",
                        "Which orders a person should look at",
                        "Decides nothing: a person does. Learns the habits of those who judged");
        };
    }
}
