package dev.medley.models.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class OnnxOutputsTest {

    @Test
    void aFieldIsATagALengthAndItsContent() {
        assertThat(ProtobufBytes.of("abc").as(1).toBytes()).containsExactly(0x0A, 3, 'a', 'b', 'c');
        assertThat(ProtobufBytes.of("x".repeat(300)).as(16).toBytes()).startsWith(0x82, 0x01, 0xAC, 0x02, 'x');
    }

    @Test
    void editingChangesOneFieldAndKeepsTheOthers() {
        byte[] message = {
            0x08, (byte) 0x96, 0x01, 0x12, 1, 'a', 0x25, 1, 2, 3, 4, 0x12, 1, 'b', 0x31, 1, 2, 3, 4, 5, 6, 7, 8
        };

        byte[] edited = ProtobufBytes.of(message)
                .edit(2, field -> field.plus(ProtobufBytes.of("!")))
                .toBytes();

        assertThat(edited).containsExactly(new int[] {
            0x08, 0x96, 0x01, 0x12, 2, 'a', '!', 0x25, 1, 2, 3, 4, 0x12, 2, 'b', '!', 0x31, 1, 2, 3, 4, 5, 6, 7, 8
        });
    }

    @Test
    void whatIsNoProtobufIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProtobufBytes.of(new byte[] {0x0F, 1}).edit(1, field -> field));
    }

    @Test
    void outputsAreAddedBehindTheModel() {
        byte[] graph = ProtobufBytes.of("g").as(2).as(7).toBytes();

        assertThat(OnnxOutputs.add(graph, List.of("v"))).startsWith(graph).endsWith(0x3A, 5, 0x62, 3, 0x0A, 1, 'v');
    }

    @Test
    void bothBranchesAndTheirNodeGetTheOutput() {
        ProtobufBytes branches =
                ProtobufBytes.of("").as(6).as(5).plus(ProtobufBytes.of("").as(6).as(5));
        byte[] model = branches.as(1).as(7).toBytes();

        byte[] edited = OnnxOutputs.addFromBranches(model, "inner", "outer");

        ProtobufBytes inner = ProtobufBytes.of("inner").as(1).as(12).as(6).as(5);
        ProtobufBytes node =
                inner.plus(inner).plus(ProtobufBytes.of("outer").as(2)).as(1);
        assertThat(edited)
                .isEqualTo(
                        node.plus(ProtobufBytes.of("outer").as(1).as(12)).as(7).toBytes());
    }
}
