package dev.grader.webhooks.guard;

/** Nothing is sent there. Its message is a sentence for whoever chose the URL. */
public class RefusedUrlException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedUrlException(String sentence) {
        super(sentence, null, false, false);
    }

    /** Why, and how to mend it. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
