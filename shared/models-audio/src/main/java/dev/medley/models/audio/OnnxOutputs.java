package dev.medley.models.audio;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Makes inner values of an ONNX model its outputs. Works on the protobuf bytes: that needs six field numbers of the
 * format and no library for it.
 */
final class OnnxOutputs {
    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_OUTPUT = 12;
    private static final int NODE_OUTPUT = 2;
    private static final int NODE_ATTRIBUTE = 5;
    private static final int ATTRIBUTE_GRAPH = 6;
    private static final int VALUE_NAME = 1;

    private OnnxOutputs() {}

    /** Adds values of the model's graph to its outputs. */
    static byte[] add(byte[] model, List<String> values) {
        // A second graph field is merged into the first by every protobuf reader.
        return ProtobufBytes.of(model).plus(outputs(values).as(MODEL_GRAPH)).toBytes();
    }

    /**
     * Adds a value that both branches of the model's one node, an {@code If}, hold under the same name.
     *
     * @param as the name of the new output
     */
    static byte[] addFromBranches(byte[] model, String value, String as) {
        UnaryOperator<ProtobufBytes> branch = graph -> graph.plus(outputs(List.of(value)));
        UnaryOperator<ProtobufBytes> attribute = message -> message.edit(ATTRIBUTE_GRAPH, branch);
        UnaryOperator<ProtobufBytes> node = message -> message.edit(NODE_ATTRIBUTE, attribute)
                .plus(ProtobufBytes.of(as).as(NODE_OUTPUT));
        return ProtobufBytes.of(model)
                .edit(MODEL_GRAPH, graph -> graph.edit(GRAPH_NODE, node).plus(outputs(List.of(as))))
                .toBytes();
    }

    private static ProtobufBytes outputs(List<String> names) {
        ProtobufBytes fields = new ProtobufBytes(List.of());
        for (String name : names) {
            fields = fields.plus(ProtobufBytes.of(name).as(VALUE_NAME).as(GRAPH_OUTPUT));
        }
        return fields;
    }
}
