/* The diagram of a task has its names in the language of the reader, as the auditors' diagrams have. */
function named(translate, directive) {
  const link = directive.link;
  directive.compile = () => function (scope) {
    const loaded = scope.onLoad;
    scope.onLoad = function () {
      try {
        translate(scope.control.getViewer());
      } catch (e) {
        console.error('Huiyin: this diagram is not in Chinese', e);
      }
      return loaded.apply(this, arguments);
    };
    return link.apply(this, arguments);
  };
}

try {
  const {loadNames, translate} = await import('../../cockpit/scripts/huiyin-audit-1/names.js');
  await loadNames();
  window.angular.module('cam.tasklist').config(['$provide', function ($provide) {
    $provide.decorator('camWidgetBpmnViewerDirective', ['$delegate', function ($delegate) {
      named(translate, $delegate[0]);
      return $delegate;
    }]);
  }]);
} catch (e) {
  // without this script diagrams are in English, but everything works
  console.error('Huiyin: diagrams are not in Chinese', e);
}

export default [];
