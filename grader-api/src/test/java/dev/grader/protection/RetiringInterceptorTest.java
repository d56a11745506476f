package dev.grader.protection;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** No route of the service is retiring yet: the test has one of its own. */
class RetiringInterceptorTest {
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Routes())
            .addInterceptors(new RetiringInterceptor())
            .build();

    @Test
    void saysSinceWhenUntilWhenAndWhatInstead() throws Exception {
        mvc.perform(MockMvcRequestBuilders.get("/old"))
                .andExpect(MockMvcResultMatchers.header().string("Deprecation", "@1688169599"))
                .andExpect(MockMvcResultMatchers.header().string("Sunset", "Sun, 30 Jun 2024 23:59:59 GMT"))
                .andExpect(MockMvcResultMatchers.header().string("Link", "</new>; rel=\"deprecation\""));
    }

    @Test
    void saysNothingOfRoutesThatStay() throws Exception {
        mvc.perform(MockMvcRequestBuilders.get("/new"))
                .andExpect(MockMvcResultMatchers.header().doesNotExist("Deprecation"))
                .andExpect(MockMvcResultMatchers.header().doesNotExist("Sunset"));
    }

    @RestController
    static class Routes {
        @Retiring(since = "2023-06-30T23:59:59Z", until = "2024-06-30T23:59:59Z", instead = "/new")
        @GetMapping("/old")
        String old() {
            return "";
        }

        @GetMapping("/new")
        String young() {
            return "";
        }
    }
}
