package org.communique.enrich.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the service takes over HTTP.
 *
 * @param maxBody the largest body of a request
 */
@ConfigurationProperties("communique.web")
record WebSettings(@DefaultValue("5MB") DataSize maxBody) {}
