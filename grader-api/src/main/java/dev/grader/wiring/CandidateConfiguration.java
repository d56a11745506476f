package dev.grader.wiring;

import dev.grader.access.Permissions;
import dev.grader.assessments.Invitations;
import dev.grader.assessments.Sittings;
import dev.grader.challenges.ChallengeBank;
import dev.grader.submissions.Submissions;
import dev.grader.web.Show;
import dev.grader.web.Statement;
import dev.grader.web.candidate.Overview;
import dev.grader.web.candidate.Room;
import dev.grader.web.candidate.SittingGate;
import dev.grader.web.candidate.Workspaces;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The pages of candidates. */
@Configuration(proxyBeanMethods = false)
class CandidateConfiguration {
    @Bean
    Room room(Invitations invitations, Sittings sittings, Clock clock) {
        return new Room(invitations, sittings, clock);
    }

    @Bean
    Workspaces workspaces(ChallengeBank bank, Submissions submissions, Room room, Show show, Statement statement) {
        return new Workspaces(bank, submissions, room, show, statement);
    }

    @Bean
    Overview candidateOverview(ChallengeBank bank, Workspaces workspaces, Room room) {
        return new Overview(bank, workspaces, room);
    }

    @Bean
    WebMvcConfigurer candidatesOnly(Room room) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new SittingGate(room)).addPathPatterns("/take/**");
                registry.addInterceptor(new Permissions()).addPathPatterns("/take/**");
            }
        };
    }
}
