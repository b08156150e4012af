package org.lectern.server.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A connector for each platform that is looked after by hand. */
@Configuration(proxyBeanMethods = false)
class ByHandConnectors {

    @Bean
    Connector facebookByHand() {
        return new ByHandConnector(ByHand.FACEBOOK);
    }

    @Bean
    Connector instagramByHand() {
        return new ByHandConnector(ByHand.INSTAGRAM);
    }

    @Bean
    Connector xByHand() {
        return new ByHandConnector(ByHand.X);
    }

    @Bean
    Connector youtubeByHand() {
        return new ByHandConnector(ByHand.YOUTUBE);
    }

    @Bean
    Connector tiktokByHand() {
        return new ByHandConnector(ByHand.TIKTOK);
    }

    @Bean
    Connector linkedinByHand() {
        return new ByHandConnector(ByHand.LINKEDIN);
    }

    @Bean
    Connector elsewhereByHand() {
        return new ByHandConnector(ByHand.ELSEWHERE);
    }
}
