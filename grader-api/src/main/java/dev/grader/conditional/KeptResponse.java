package dev.grader.conditional;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Keeps a body back until it is whole, but for one that is sent as it comes. For the threads of one request, one after the other. */
final class KeptResponse extends ContentCachingResponseWrapper {
    /** What {@link ShallowEtagHeaderFilter#disableContentCaching} sets: Spring's streams do, and so do ours. */
    private static final String STREAMING = ShallowEtagHeaderFilter.class.getName() + ".STREAMING";

    private final ServletRequest request;

    KeptResponse(ServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    boolean isStreaming() {
        return request.getAttribute(STREAMING) != null;
    }

    HttpServletResponse beneath() {
        return (HttpServletResponse) getResponse();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return isStreaming() ? getResponse().getOutputStream() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return isStreaming() ? getResponse().getWriter() : super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (isStreaming()) {
            getResponse().flushBuffer();
        }
    }
}
