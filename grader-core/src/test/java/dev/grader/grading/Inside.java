package dev.grader.grading;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import dev.grader.sandbox.docker.DockerFixture;
import java.nio.charset.StandardCharsets;

/** Runs Python in a container from outside, past the warden and its filter: as a person with the engine's rights would. */
final class Inside {
    private Inside() {}

    /** What the script wrote to both its outputs. */
    static String python(String container, String user, String script) throws InterruptedException {
        String id = DockerFixture.docker()
                .execCreateCmd(container)
                .withUser(user)
                .withAttachStdout(true)
                .withAttachStderr(true)
                .withCmd("python3", "-I", "-c", script)
                .exec()
                .getId();
        StringBuilder said = new StringBuilder();
        DockerFixture.docker()
                .execStartCmd(id)
                .exec(new ResultCallback.Adapter<Frame>() {
                    @Override
                    public void onNext(Frame frame) {
                        said.append(new String(frame.getPayload(), StandardCharsets.UTF_8));
                    }
                })
                .awaitCompletion();
        return said.toString();
    }
}
