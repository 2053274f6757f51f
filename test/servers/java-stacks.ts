import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from './process-group.ts'
import type { Stack } from './stack.ts'
import { APPS, writeApp, writeText } from './write-app.ts'

const TOMCAT = jars('tomcat10', ['embed-core', 'embed-el'])

export const tomcat: Stack = {
  server: 'tomcat',
  debian: ['default-jdk-headless', 'libtomcat10-embed-java'],
  write: (place, texts) => {
    writeApp(place, 'Main.java', 'Main.java', null)
    writeApp(place, 'web.xml', 'webapp/WEB-INF/web.xml', texts)
  },
  commands: () => compiledAndRun(TOMCAT, 'Main.java'),
}

// Spring 4 is of the time before javax became jakarta, and so needs the older Tomcat.
const SPRING = [
  jars('tomcat9', ['catalina', 'coyote', 'api', 'util', 'util-scan', 'juli', 'jni', 'annotations-api', 'jaspic-api', 'servlet-api']),
  jars('tomcat9', ['jasper', 'jasper-el', 'el-api', 'jsp-api']),
  jars('spring3', ['web', 'context', 'core', 'beans']),
  '/usr/share/java/commons-logging.jar',
].join(':')

export const spring: Stack = {
  server: 'spring',
  by: "Debian's Spring 4.3 in Tomcat 9, with a stand-in for Spring Boot's registration",
  debian: ['default-jdk-headless', 'libtomcat9-java', 'libspring-web-java', 'libspring-context-java'],
  // Its filter alone gives nothing away.
  silent: true,
  // Spring 5.2 and later name it always.
  variesOnlyWithOrigin: true,
  write: (place, texts) => {
    writeText(place, 'Main.java', readFileSync(join(APPS, 'Main.java'), 'utf8').replaceAll('jakarta.servlet', 'javax.servlet'))
    writeApp(place, 'web.xml', 'webapp/WEB-INF/web.xml', texts === null ? null : [BOOT_FILTER])
    writeText(place, 'sources', ['Main.java', ...(texts === null ? [] : ['CorsConfig.java', ...BOOT])].join('\n'))
    writeText(place, 'CorsConfig.java', texts?.join('\n') ?? '')
    for (const file of BOOT) writeApp(place, `spring/${file}`, file, null)
  },
  commands: () => compiledAndRun(SPRING, '@sources'),
}

const BOOT = ['BootFilter.java', 'FilterRegistrationBean.java']
const BOOT_FILTER = `<filter><filter-name>Boot</filter-name><filter-class>BootFilter</filter-class></filter>
<filter-mapping><filter-name>Boot</filter-name><url-pattern>/*</url-pattern></filter-mapping>
`

function jars(group: string, names: readonly string[]): string {
  return names.map((name) => `/usr/share/java/${group}-${name}.jar`).join(':')
}

function compiledAndRun(classPath: string, sources: string): readonly Command[] {
  return [
    ['javac', '-J-XX:TieredStopAtLevel=1', '-d', '.', '-cp', classPath, sources],
    ['java', '-XX:TieredStopAtLevel=1', '-cp', `${classPath}:.`, 'Main'],
  ]
}
