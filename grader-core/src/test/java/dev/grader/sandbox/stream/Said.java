package dev.grader.sandbox.stream;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Well-formed events of each type, as an examiner writes them. */
final class Said {
    static final String READY = "{\"type\":\"ready\",\"protocol\":1,\"python\":\"3.13.5\",\"pytest\":\"8.3.5\"}";

    static final String FACTS = """
            {"exit_code":null,"signal":9,"stopped_by":"cpu","cpu_ms":2500,"wall_ms":2600,"starved_ms":0,"peak_memory_bytes":8388608,\
            "processes_peak":3,"files_peak":4,"oom_kills":0,"host_oom_kills":1,"refused_processes":0,\
            "refused":"open_files","output_bytes":12}""";

    private static final Map<String, String> ALL = new TreeMap<>(Map.of(
            "ready", READY,
            "challenge_ready", """
                    {"type":"challenge_ready","digest":"d1","tests":[{"id":"test_a.py::test_one[x]","name":"test_one[x]",\
                    "title":"One","file":"test_a.py","line":3,"group":"edge","points":2.5,"hint":"Look.","limits":{"cpu_ms":500}},\
                    {"id":"test_a.py::test_two","name":"test_two","title":"test_two","file":"test_a.py","line":8,\
                    "group":null,"points":null,"hint":null,"limits":{}}]}""",
            "challenge_failed",
                    "{\"type\":\"challenge_failed\",\"digest\":\"d1\",\"problem\":\"tests/test_a.py:3: no\"}",
            "cell_up", "{\"type\":\"cell_up\",\"cell\":\"c1\",\"python\":\"3.13.5\",\"cgroup\":2}",
            "cell_down", "{\"type\":\"cell_down\",\"cell\":\"c1\",\"reason\":\"gone\"}",
            "test_started", started("j1", "t1"),
            "test_ended", ended("j1", "t1"),
            "job_ended", jobEnded("j1"),
            "job_failed", "{\"type\":\"job_failed\",\"job\":\"j1\",\"reason\":\"lost\",\"cell_fit\":false}",
            "pong", "{\"type\":\"pong\",\"id\":7}"));

    private Said() {}

    static Map<String, String> all() {
        return ALL;
    }

    static String of(String type) {
        return Objects.requireNonNull(ALL.get(type));
    }

    static String started(String job, String test) {
        return "{\"type\":\"test_started\",\"job\":\"" + job + "\",\"test\":\"" + test + "\"}";
    }

    static String ended(String job, String test) {
        return "{\"type\":\"test_ended\",\"job\":\"" + job + "\",\"test\":\"" + test
                + "\",\"outcome\":\"candidate_gone\",\"message\":\"it went\",\"error\":{\"type\":\"E\",\"text\":\"x\"},\"facts\":"
                + FACTS + ",\"stdout\":\"out\",\"stderr\":\"err\"}";
    }

    static String jobEnded(String job) {
        return "{\"type\":\"job_ended\",\"job\":\"" + job
                + "\",\"compile_error\":null,\"cell_fit\":true,\"anomaly\":null}";
    }

    static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] frame(String json) {
        return Frames.encode(bytes(json));
    }
}
