package dev.medley.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medley.openapi.Operations.Operation;
import java.util.List;

/** The one document of the API: what the functions' compilers wrote, joined, put right and completed. */
final class ApiDocument {

    private ApiDocument() {}

    /**
     * Makes it.
     *
     * @param base what is said of the API as a whole
     */
    static ObjectNode of(
            ObjectNode base,
            List<ObjectNode> functions,
            ProblemCatalogue catalogue,
            OperationExamples operationExamples) {
        ObjectNode document = DocumentMerger.merge(base, functions);
        SchemaRepair.repair(document);
        RequiredProperties.correct(document);
        ProblemResponses problems = new ProblemResponses(document, catalogue, operationExamples.problems());
        for (Operation operation : Operations.of(document)) {
            problems.addTo(operation);
            OperationCompletion.complete(operation);
            operationExamples.addTo(operation);
        }
        return document;
    }
}
